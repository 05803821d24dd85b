import { fromJsonSchema, McpServer, type JsonSchemaType } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { refusal, type Answer, type Desk } from '../agent/answers';
import { TOOLS, type Tool } from '../agent/tools';

const INSTRUCTIONS =
  '按讲话稿的写作惯例检查和核对稿件，不出本机。写完先 check，有把握之处用 apply_safe_fixes，改写之后用 compare 核对：数字、日期、人名、机构、引文不得变。XX、×× 等待填项只能由人填写，不得编造，也不得删去。';

/**
 * Serves the tools over standard input and output until the input ends, in the protocol revision that the client opens
 * with. Calls are answered one after another: a check keeps the one processor busy anyway.
 */
export async function serve(desk: Desk, version: string): Promise<void> {
  let lastAnswer: Promise<unknown> = Promise.resolve();
  const inTurn = (ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = lastAnswer.then(ask, ask);
    lastAnswer = answer;
    return answer;
  };
  const register = (server: McpServer, { name, title, description, input, mayWrite }: Tool): void => {
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: fromJsonSchema<Record<string, unknown>>(input as unknown as JsonSchemaType),
        annotations: { readOnlyHint: !mayWrite, destructiveHint: mayWrite, openWorldHint: false },
      },
      async (given, context) => {
        const { signal } = context.mcpReq;
        const answer = await inTurn(() => answerOf(desk, name, given, signal));
        const texts = answer.notes ? [answer.text, answer.notes] : [answer.text];
        return {
          content: texts.map((text) => ({ type: 'text' as const, text })),
          ...(answer.isError && { isError: true }),
        };
      },
    );
  };
  await new Promise<void>((resolve) => {
    process.stdin.on('end', resolve);
    process.stdin.on('close', resolve);
    serveStdio(() => {
      const server = new McpServer(
        { name: 'biganzi', version },
        { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
      );
      for (const tool of TOOLS) register(server, tool);
      return server;
    });
  });
  await lastAnswer.catch(() => undefined);
}

/** Never throws: what goes wrong with one call is its answer. */
async function answerOf(
  desk: Desk,
  name: string,
  input: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Answer> {
  if (signal.aborted) return refusal('已取消');
  try {
    return await desk.call(name, input, signal);
  } catch (error) {
    return refusal(`未能完成：${error instanceof Error ? error.message : String(error)}`);
  }
}
