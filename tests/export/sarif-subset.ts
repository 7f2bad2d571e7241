/**
 * What of SARIF 2.1.0 a check uses, as the standard's sections 3.13 to 3.58 describe it: objects have no
 * properties but these, and those that are required are there. Written from the text of the standard.
 */
const text = { type: 'string', minLength: 1 };
const from1 = { type: 'integer', minimum: 1 };
const index = { type: 'integer', minimum: 0 };
const level = { enum: ['none', 'note', 'warning', 'error'] };

function object(properties: object, required: readonly string[] = []): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: object): object {
  return { type: 'array', items };
}

const message = object({ text }, ['text']);
const artifactLocation = object({
  // A URI reference (RFC 3986): no spaces, no backslashes, nothing that is not encoded.
  uri: { type: 'string', pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$" },
  index,
});
const region = object(
  { startLine: from1, startColumn: from1, endLine: from1, endColumn: from1, snippet: message },
  ['startLine'],
);
const physicalLocation = object({ artifactLocation, region }, ['artifactLocation']);
const deletedRegion = object({ startLine: from1, startColumn: from1, endLine: from1, endColumn: from1 }, [
  'startLine',
]);
const replacement = object(
  { deletedRegion, insertedContent: object({ text: { type: 'string' } }, ['text']) },
  ['deletedRegion'],
);

const result = object(
  {
    ruleId: text,
    ruleIndex: index,
    level,
    message,
    locations: list(object({ physicalLocation }, ['physicalLocation'])),
    relatedLocations: list(object({ id: index, physicalLocation, message })),
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    fixes: list(
      object(
        {
          description: message,
          artifactChanges: {
            ...list(
              object({ artifactLocation, replacements: list(replacement) }, [
                'artifactLocation',
                'replacements',
              ]),
            ),
            minItems: 1,
          },
        },
        ['artifactChanges'],
      ),
    ),
  },
  ['message'],
);

const rule = object(
  {
    id: text,
    name: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ enabled: { type: 'boolean' }, level }),
  },
  ['id'],
);

const artifact = object({
  location: artifactLocation,
  contents: object({ text: { type: 'string' } }),
  description: message,
  hashes: { type: 'object', additionalProperties: { type: 'string' } },
});

const notification = object(
  {
    descriptor: object({ id: text }),
    level,
    message,
    locations: list(object({ physicalLocation }, ['physicalLocation'])),
  },
  ['message'],
);

export const sarifSubset = object(
  {
    $schema: { type: 'string', pattern: '^https://' },
    version: { const: '2.1.0' },
    runs: list(
      object(
        {
          tool: object(
            {
              driver: object({ name: text, version: text, semanticVersion: text, rules: list(rule) }, [
                'name',
              ]),
            },
            ['driver'],
          ),
          columnKind: { const: 'utf16CodeUnits' },
          invocations: list(
            object(
              {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: list(notification),
                properties: { type: 'object' },
              },
              ['executionSuccessful'],
            ),
          ),
          artifacts: list(artifact),
          results: list(result),
        },
        ['tool'],
      ),
    ),
  },
  ['version', 'runs'],
);
