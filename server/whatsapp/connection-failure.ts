/**
 * Tells a request that certainly never left from one that may have arrived. Sending twice is worse than asking Meta's
 * status webhooks: only failures of which we know that no byte of the request was written count as "never left".
 */

/** Failures of name lookup, connecting and the TLS handshake. `ECONNRESET` and timeouts are missing on purpose. */
const beforeWriting: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** The system's code if the request certainly never left, otherwise undefined. `error` is what `fetch` threw. */
export function neverLeft(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return undefined;
  // Several addresses were tried at once: all of them must have failed before writing.
  const failures = cause instanceof AggregateError && cause.errors.length > 0 ? cause.errors : [cause];
  const codes = failures.map(codeBeforeWriting);
  return codes.includes(undefined) ? undefined : codes[0];
}

function codeBeforeWriting(failure: unknown): string | undefined {
  if (!(failure instanceof Error) || !('code' in failure) || typeof failure.code !== 'string') return undefined;
  if (beforeWriting.has(failure.code)) return failure.code;
  // EHOSTUNREACH, ENETUNREACH, ETIMEDOUT also strike open connections; the system call tells which it was.
  const connecting = 'syscall' in failure && (failure.syscall === 'connect' || failure.syscall === 'getaddrinfo');
  return connecting ? failure.code : undefined;
}
