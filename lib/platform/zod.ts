import { z } from 'zod';

// The just-in-time checks of zod need `new Function`, which extension pages forbid.
z.config({ jitless: true });

/** The one import of zod. */
export { z };
