/** One check cannot hide another: it has its time, and if it breaks, that is its finding. */
import { fail, type Line } from '../line.ts';

const seconds = 10;

export async function bounded(check: string, work: () => Promise<readonly Line[]>): Promise<readonly Line[]> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<readonly Line[]>((resolve) => {
    const line = fail(
      check,
      `This could not be found out within ${seconds} seconds.`,
      'Try again; if it stays so, look at the network and the load of this machine.',
    );
    timer = setTimeout(() => resolve([line]), seconds * 1000);
  });
  try {
    return await Promise.race([work(), tooLong]);
  } catch (error) {
    return [fail(check, `This could not be found out: ${error instanceof Error ? error.message : String(error)}`)];
  } finally {
    clearTimeout(timer);
  }
}
