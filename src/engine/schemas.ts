import { type JsonSchema, jsonSchemaOf } from './ai-deployment/json-schema';
import { manifestShape } from './ai-deployment/manifest-shape';
import { suggestionsOf } from './ai-deployment/suggestions-schema';
import { configurationShape } from './configuration/configuration-shape';

/** The JSON Schemas of the files that people write, by the name of the schema's file; `suggestions` are for an editor that has our diagnostics. */
export function schemas(): Readonly<Record<string, JsonSchema>> {
  const manifest = jsonSchemaOf(manifestShape, 'AI deployment manifest');
  const configuration = jsonSchemaOf(configurationShape, 'AI Security configuration');
  return {
    'ai-deployment': manifest,
    'ai-deployment.suggestions': suggestionsOf(manifest),
    'ai-security-config': configuration,
    'ai-security-config.suggestions': suggestionsOf(configuration),
  };
}
