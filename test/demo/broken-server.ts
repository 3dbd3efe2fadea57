/** A server that refuses to start, as the product does with a mistake in its configuration. */
console.error('the configuration has a mistake');
process.exitCode = 1;
