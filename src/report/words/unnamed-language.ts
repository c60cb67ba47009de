/** What a language is called that a scenario does not name, by locale: a browser's own name for it is "root". */
export const unnamedLanguage: Readonly<Record<string, string>> = {
  'en-GB': 'an unnamed language',
  'nl-NL': 'een niet genoemde taal',
  'es-ES': 'un idioma sin nombrar',
};
