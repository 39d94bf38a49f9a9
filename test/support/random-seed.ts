import fc from 'fast-check';
import { inject } from 'vitest';

// Properties with an explicit seed are not affected.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') });
