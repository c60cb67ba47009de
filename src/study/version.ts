/** The version that reports carry, that of package.json (a test compares them: the core can't read files). */
export const version = '0.1.0';
