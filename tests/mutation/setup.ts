import fc from 'fast-check';

fc.configureGlobal({ seed: 2025, numRuns: 50, endOnFailure: true });
