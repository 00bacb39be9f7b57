import { type JsonSchema, jsonSchemaOf } from './ai-deployment/json-schema';
import { manifestShape } from './ai-deployment/manifest-shape';
import { configurationShape } from './configuration/configuration-shape';

/** The JSON Schemas of the files that people write, by the name of the schema's file. */
export const schemas = (): Readonly<Record<string, JsonSchema>> => ({
  'ai-deployment': jsonSchemaOf(manifestShape, 'AI deployment manifest'),
  'ai-security-config': jsonSchemaOf(configurationShape, 'AI Security configuration'),
});
