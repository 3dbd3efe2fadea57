/** What became of a message, step by step, as its outbox row keeps it: in few bytes, because every message has some. */

/** What WhatsApp said of a message. */
export interface DeliveryStep {
  /** `sent`, `delivered`, `read`, `played`, `failed` */
  readonly status: string;
  /** When we heard of it, ISO 8601. */
  readonly at: string;
  /** When it happened, as Meta says. */
  readonly metaTime?: string;
  /** Meta's error code. */
  readonly code?: number;
}

/** Status, our time in milliseconds since 1970, how many of them before that it was by Meta's clock, error code. */
type Kept = readonly [status: string, at: number, before: number | null, code?: number];

/** @param steps oldest first. */
export function keptSteps(steps: readonly DeliveryStep[]): string {
  const kept = steps.map(({ status, at, metaTime, code }): Kept => {
    const heard = Date.parse(at);
    const before = metaTime === undefined ? null : heard - Date.parse(metaTime);
    return code === undefined ? [status, heard, before] : [status, heard, before, code];
  });
  return JSON.stringify(kept);
}

export function stepsIn(kept: string | null): DeliveryStep[] {
  const steps: Kept[] = kept === null ? [] : JSON.parse(kept);
  return steps.map(([status, heard, before, code]) => ({
    status,
    at: new Date(heard).toISOString(),
    ...(before !== null && { metaTime: new Date(heard - before).toISOString() }),
    ...(code !== undefined && { code }),
  }));
}
