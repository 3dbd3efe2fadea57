/** Asks for a page as browsers do. `fetch` of Node cannot: it says of itself that it is a script. */
import { request } from 'node:http';

/** What a browser says by itself of a page that it shows to somebody, over https and on this machine. */
export const shownToSomebody = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' };

/** Says nothing but these headers. */
export function visit(url: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      const { statusCode: status = 0, headers: answered } = response;
      resolve(new Response(Buffer.concat(parts), { status, headers: answered as Record<string, string> }));
    });
    sent.once('error', reject);
    sent.end();
  });
}
