import type { Client } from 'pg'

/**
 * Between two tests of a file the database goes back to what the migrations left: rows are deleted where there are any,
 * which is several times faster than truncating every table. The rows of the migrations themselves are kept beside.
 */
const RESET = `
CREATE SCHEMA template_rows;

CREATE FUNCTION template_rows.keep() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t text;
  has_rows boolean;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', t) INTO has_rows;
    IF has_rows THEN
      EXECUTE format('CREATE TABLE template_rows.%I AS TABLE public.%I', t, t);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION template_rows.reset() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$
DECLARE
  t text;
  has_rows boolean;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', t) INTO has_rows;
    IF has_rows THEN
      EXECUTE format('DELETE FROM public.%I', t);
    END IF;
  END LOOP;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'template_rows' LOOP
    EXECUTE format('INSERT INTO public.%I SELECT * FROM template_rows.%I', t, t);
  END LOOP;
  FOR t IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER SEQUENCE public.%I RESTART', t);
  END LOOP;
END $$;
`

export async function keepTemplateRows(client: Client): Promise<void> {
  await client.query(RESET)
  await client.query('SELECT template_rows.keep()')
}

export async function resetRows(client: Client): Promise<void> {
  await client.query('SELECT template_rows.reset()')
}
