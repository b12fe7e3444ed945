/** Firefox's own question about a permission, which is drawn outside of every page. */
import type { Browser } from 'puppeteer-core';

type Connection = {
  send(method: string, params: object): Promise<{ result: unknown }>;
};

/** Not in the driver's types: it speaks WebDriver BiDi, in which Firefox's own windows can be asked for. */
function hasConnection(browser: object): browser is { connection: Connection } {
  return 'connection' in browser;
}

/** Waits for the question, and presses one of its buttons. Gives what was asked. */
export async function answerQuestion(browser: Browser, answer: 'allow' | 'deny'): Promise<string> {
  if (!hasConnection(browser)) throw new Error('Not a Firefox');
  const { connection } = browser;
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const { contexts }: { contexts: { context: string }[] } = JSON.parse(JSON.stringify(tree.result));
  const answered = await connection.send('script.evaluate', {
    expression: `(${press})(${JSON.stringify(answer)})`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  const { result }: { result: { value?: string } } = JSON.parse(JSON.stringify(answered.result));
  return result.value ?? '';
}

/** Evaluated in the window of the browser. From a string: the types of the tests know no XUL. */
const press = `async (answer) => {
  for (;;) {
    const [question] = PopupNotifications.panel.childNodes;
    if (question && PopupNotifications.panel.state === 'open') {
      const asked = PopupNotifications.panel.textContent;
      (answer === 'allow' ? question.button : question.secondaryButton).click();
      return asked;
    }
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
}`;
