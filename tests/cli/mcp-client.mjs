// SPDX-License-Identifier: GPL-3.0-or-later
// A client of the protocol as assistants have it: asks the server for its tools and calls them.
// mcp-client.mjs PROGRAM ORDER: prints a line for each thing that was found.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const [program, order] = process.argv.slice(2);
const transport = new StdioClientTransport({
    command: program,
    args: ['mcp'],
    env: process.env,
    stderr: 'ignore',
});
const client = new Client({ name: 'test', version: '1' });

await client.connect(transport);
console.log('server', client.getServerVersion().name);
console.log('tools-capability', client.getServerCapabilities().tools !== undefined);
const { tools } = await client.listTools();
console.log('tools', tools.map((tool) => tool.name).join(' '));
console.log('reads-only', tools.every((tool) => tool.annotations.readOnlyHint));
const shown = await client.callTool({ name: 'show', arguments: { order } });
console.log('title', shown.structuredContent.order.title);
console.log('same', JSON.parse(shown.content[0].text).order.id === shown.structuredContent.order.id);
const refused = await client.callTool({ name: 'show', arguments: { order: 'nothing' } });
console.log('refused', refused.isError);
try {
    await client.callTool({ name: 'remove', arguments: { order } });
    console.log('unknown', 'answered');
} catch (error) {
    console.log('unknown', error.code);
}
await client.ping();
console.log('ping', 'ok');
await client.close();
console.log('closed', 'ok');
