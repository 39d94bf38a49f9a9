// One hand-written statement per operation over plain HTTP: the upper bound of what can be gained.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import neo4j from 'neo4j-driver';
import { statementText } from '../database.ts';
import { operations } from '../operations/all.ts';
import { openDriver, serve } from './serve.ts';

const driver = openDriver();
const statements = new Map(operations.map(({ name }) => [`/${name}`, statementText(name)]));

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const statement = statements.get(request.url ?? '');
  if (statement === undefined) throw new Error(`no statement for ${request.url}`);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statement, JSON.parse(Buffer.concat(chunks).toString()));
    const body = JSON.stringify(records[0]?.get('result') ?? null);
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  respond(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});
serve(server, driver);
