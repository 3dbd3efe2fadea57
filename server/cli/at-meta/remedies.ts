/** What several findings have in common: what to do about them. */

export const bySetup = 'jawort whatsapp setup does it.';
export const reach = 'Check the way from this machine to graph.facebook.com: firewall, DNS, proxy.';
/** A server reads jawort.env at its start and never again. */
export const restart = 'Restart it (with Docker: docker compose up -d).';
export const thenRestart = 'Then restart the server (with Docker: docker compose up -d).';
