import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { readData, readSchema } from './read-data';

const names = ['models', 'domains', 'cells', 'framework'];

const ajv = new Ajv({ allErrors: true });
const validators = new Map<string, ValidateFunction>(names.map(name => [name, ajv.compile(readSchema(name))]));

const validator = (name: string): ValidateFunction => {
  const found = validators.get(name);
  assert.ok(found, name);
  return found;
};

type Node = Record<string, unknown>;

/** The first object of a data file: the file's own, or its list's first. */
const firstObject = (data: unknown): Node => (Array.isArray(data) ? data[0] : data) as Node;

describe('schemas of the framework’s data', () => {
  for (const name of names) {
    it(`${name}: the file is valid`, () => {
      const validate = validator(name);
      validate(readData(name));
      assert.deepEqual(validate.errors ?? [], []);
    });

    it(`${name}: an unknown key is refused`, () => {
      const data = readData(name);
      firstObject(data).unheardOf = 'x';
      assert.equal(validator(name)(data), false);
    });

    it(`${name}: a missing key is refused`, () => {
      for (const key of Object.keys(firstObject(readData(name)))) {
        const data = readData(name);
        delete firstObject(data)[key];
        assert.equal(validator(name)(data), false, `without ${key}`);
      }
    });

    it(`${name}: the schema is draft-07 and named in the file’s first line`, () => {
      assert.equal(readSchema(name).$schema, 'http://json-schema.org/draft-07/schema#');
      const [firstLine] = readFileSync(`data/${name}.yaml`, 'utf8').split('\n');
      assert.equal(firstLine, `# yaml-language-server: $schema=schemas/${name}.schema.json`);
    });
  }

  it('an owner that does not exist and a mark that is not true are refused', () => {
    for (const [key, value] of [
      ['owner', 'vendor'],
      ['critical', false],
      ['you', ''],
    ] as const) {
      const cells = readData<Record<string, Record<string, Node>>>('cells');
      cells['model-security']!.saas![key] = value;
      assert.equal(validator('cells')(cells), false, key);
    }
  });

  it('the notice carries the framework’s author, license and disclaimer', () => {
    const notice = readFileSync('data/NOTICE.md', 'utf8').replace(/\n> ?/g, ' ');
    for (const part of [
      'Copyright (c) Mike Privette',
      'Permission is hereby granted, free of charge, to any person obtaining a copy',
      'The above copyright notice and this permission notice shall be included in all copies',
      'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND',
    ])
      assert.ok(notice.includes(part), part);
  });
});
