-- case: event-trigger-new [superuser]
-- keep: public.ev()
-- before
CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$;
-- after
CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$;
CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION ev();

-- case: event-trigger-drop [superuser]
-- before
CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$; CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION ev();
-- after

-- case: event-trigger-changes [superuser]
-- keep: public.ev()
-- before
CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$;
CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION ev();
-- after
CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN NULL; END$$;
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION ev(); ALTER EVENT TRIGGER e DISABLE; COMMENT ON EVENT TRIGGER e IS 'off';
