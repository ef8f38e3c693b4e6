import type { EmbeddedTable } from '../simulator/table.ts';

/** The environment that Lambda gives the function, with the table at an endpoint on this machine. */
export function lambdaEnvironment(table: Pick<EmbeddedTable, 'endpoint' | 'name'>): Record<string, string> {
  return {
    HOUSEHOLDS_TABLE: table.name,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_SESSION_TOKEN: 'test',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
