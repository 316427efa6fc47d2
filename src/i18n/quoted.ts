/** A text in double quotation marks, its own double ones made single: the rule of both languages. */
export const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
