/** Version of the engine, that of package.json. */
export const ENGINE_VERSION = '0.1.0';
/** Edition of the rule set; it moves whenever a rule judges differently. */
export const RULES_EDITION = '2026.1';
