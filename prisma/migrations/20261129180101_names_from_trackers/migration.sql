-- AlterTable
ALTER TABLE "organisation_alias" ALTER COLUMN "document_id" DROP NOT NULL,
ADD COLUMN     "order_id" UUID;

-- A name was met in a document, or in the table of an order.
ALTER TABLE organisation_alias
  ADD CONSTRAINT organisation_alias_met_once CHECK (num_nonnulls(document_id, order_id) = 1);

COMMENT ON TABLE organisation_alias IS 'Names that documents and tables write otherwise than the register, mapped by a person; known from then on.';
