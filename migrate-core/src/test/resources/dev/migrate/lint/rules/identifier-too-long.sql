--- flag
ALTER TABLE orders ADD COLUMN aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1234 int;
--- flag
CREATE TABLE "ääääääääääääääääääääääääääääääää" (a int);
--- clean
ALTER TABLE orders ADD COLUMN aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff123 int;
--- clean
SELECT 'aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1234567890';
