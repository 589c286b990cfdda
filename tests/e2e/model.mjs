// A model that says what a scenario tells it to: the Messages API on loopback, streaming, with every request kept.
//
// A script is a list of turns for the session and, where a scenario needs one, another for its subagents (their requests carry the
// header x-claude-code-agent-id). Which turn is due is read off the request, by the assistant messages already in it: a request that
// the client repeats gets the same answer, and nothing has to be remembered here.
import http from 'node:http';

/** A turn that calls tools: the client answers each with a tool_result in its next request. */
export const calls = (...tools) => ({ tools });
/** A turn that ends the conversation. */
export const says = text => ({ text });

const ASSISTANT = 'assistant';

function turnDue(messages) {
  return messages.filter((message, at) => message.role === ASSISTANT && messages[at - 1]?.role !== ASSISTANT).length;
}

function contentOf(turn, lane, number) {
  if (turn.text !== undefined) return [{ type: 'text', text: turn.text }];
  return turn.tools.map((tool, at) => ({ type: 'tool_use', id: `toolu_${lane}_${number}_${at}`, name: tool.name, input: tool.input }));
}

/** The events of one streamed answer, in the order in which the Messages API sends them. */
function* streamed(message) {
  const { content, stop_reason, ...opening } = message;
  yield { type: 'message_start', message: { ...opening, content: [], stop_reason: null } };
  for (const [index, block] of content.entries()) {
    const isText = block.type === 'text';
    yield { type: 'content_block_start', index, content_block: isText ? { type: 'text', text: '' } : { ...block, input: {} } };
    const delta = isText ? { type: 'text_delta', text: block.text } : { type: 'input_json_delta', partial_json: JSON.stringify(block.input) };
    yield { type: 'content_block_delta', index, delta };
    yield { type: 'content_block_stop', index };
  }
  yield { type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 1 } };
  yield { type: 'message_stop' };
}

/**
 * @param session the turns of the main conversation
 * @param subagent the turns of any subagent
 * @param onTurn called with the number of each due turn of the session, before it is answered
 */
export async function startModel({ session, subagent = [], onTurn = () => {} }) {
  const requests = [];

  function answer(body, isSubagent) {
    // A request without tools is the client's own business (a title, a summary), not a turn of the conversation.
    const number = turnDue(body.messages);
    const lane = isSubagent ? 'subagent' : 'session';
    const turn = body.tools?.length ? (isSubagent ? subagent : session)[number] ?? says('nothing more') : says('ok');
    if (lane === 'session' && body.tools?.length) onTurn(number);
    const content = contentOf(turn, lane, number);
    return {
      id: `msg_${requests.length}`, type: 'message', role: ASSISTANT, model: body.model, content, stop_sequence: null,
      stop_reason: content.some(block => block.type === 'tool_use') ? 'tool_use' : 'end_turn',
      usage: { input_tokens: 1, output_tokens: 1 },
    };
  }

  function respond(request, response, text) {
    const path = request.url.split('?')[0];
    const isSubagent = request.headers['x-claude-code-agent-id'] !== undefined;
    requests.push({ path, isSubagent, text, body: text === '' ? null : JSON.parse(text) });
    const body = requests.at(-1).body;
    const json = (status, value) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

    if (path === '/v1/messages/count_tokens') return json(200, { input_tokens: Math.ceil(text.length / 4) });
    if (path !== '/v1/messages') return json(404, { type: 'error', error: { type: 'not_found_error', message: 'not scripted' } });

    const message = answer(body, isSubagent);
    if (!body.stream) return json(200, message);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of streamed(message)) response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    response.end();
  }

  const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => respond(request, response, Buffer.concat(parts).toString('utf8')));
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  return {
    requests,
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise(done => { server.close(done); server.closeAllConnections(); }),
  };
}
