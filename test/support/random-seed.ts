import fc from 'fast-check';
import { inject } from 'vitest';

// A property that names a seed of its own keeps it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') });
