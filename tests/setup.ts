import fc from 'fast-check';

/**
 * The same cases on every run, so that a red test is about the change under test.
 * `FAST_CHECK_SEED=7 npm run test:unit` looks elsewhere; so does any other whole number.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20261) });
