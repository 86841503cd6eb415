/** Whether Stryker runs the tests: every branch of the code then counts its visits, which says nothing about speed. */
export const INSTRUMENTED = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;
