// Writes what PostgreSQL's own parser says of the scripts of the tests of lint, a line of JSON for each script.
// Needs the package libpg-query of npm, which nothing else does:
//
//   npm install --no-save libpg-query && node config/parser-kinds.mjs
//
// ParserKindsTests compares our parser with the file.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { loadModule, parse } from 'libpg-query';

const rules = 'migrate-core/src/test/resources/dev/migrate/lint/rules';
const more = 'migrate-core/src/test/resources/dev/migrate/statement/odd.sql';
const target = 'migrate-core/src/test/resources/dev/migrate/statement/kinds.jsonl';

async function statements(script) {
  const bytes = Buffer.from(script, 'utf8');
  const tree = await parse(script);
  return (tree.stmts ?? []).map(({ stmt, stmt_location = 0, stmt_len }) => ({
    sql: bytes.subarray(stmt_location, stmt_len ? stmt_location + stmt_len : bytes.length).toString('utf8'),
    kind: kind(stmt),
  }));
}

function kind(node) {
  const [name] = Object.keys(node);
  const { renameType, removeType, objtype, kind: sort } = node[name];
  return [name, renameType ?? removeType ?? objtype ?? (typeof sort === 'string' ? sort : '')].filter(Boolean).join(' ');
}

await loadModule();
const files = readdirSync(rules).sort().map((name) => `${rules}/${name}`).concat(more);
const lines = [];
for (const file of files) {
  const scripts = `\n${readFileSync(file, 'utf8')}`.split(/\n--- .*\n/).slice(1);
  for (const [index, script] of scripts.entries()) {
    const line = { file: file.replace(/.*\//, ''), number: index + 1, script };
    try {
      line.statements = await statements(script);
    } catch (error) {
      line.error = error.message;
    }
    lines.push(JSON.stringify(line));
  }
}
writeFileSync(target, `${lines.join('\n')}\n`);
