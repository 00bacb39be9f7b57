import type { JsonSchema } from './json-schema';

/** A schema that describes and suggests the same and refuses nothing: where our own diagnostics are, nothing is reported twice. */
export function suggestionsOf({
  type: _type,
  required: _required,
  pattern: _pattern,
  ...schema
}: JsonSchema): JsonSchema {
  const { enum: values, enumDescriptions, properties, definitions, additionalProperties, ...rest } = schema;
  const parts: Record<string, unknown> = { ...rest };
  // Names of a catalogue beside free ones, such as controls: our own completion and hovers know which apply.
  const isCatalogue = isSchema(properties) && isSchema(additionalProperties);
  // A value beside the suggested ones is for the diagnostics to judge.
  if (values) parts.anyOf = [{ enum: values, ...(enumDescriptions ? { enumDescriptions } : {}) }, {}];
  if (isSchema(properties) && !isCatalogue) parts.properties = each(properties);
  if (isSchema(definitions)) parts.definitions = each(definitions);
  if (isSchema(additionalProperties)) {
    const { description, ...rest } = suggestionsOf(additionalProperties);
    parts.additionalProperties = isCatalogue ? rest : { ...(description !== undefined && { description }), ...rest };
  }
  if (isSchema(rest.items)) parts.items = suggestionsOf(rest.items);
  for (const key of ['anyOf', 'allOf'] as const) {
    const branches = rest[key];
    if (Array.isArray(branches)) parts[key] = branches.map(suggestionsOf);
  }
  return parts;
}

const each = (schemas: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, isSchema(schema) ? suggestionsOf(schema) : schema]),
  );

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
