/** The engine's own words about an error. Of a text that it cannot parse the browser's engine speaks in JSON. */
export function engineWords(message: string): string {
  if (!message.startsWith('{')) return message;
  try {
    // A cast: what is looked at is only what is named.
    const { exception_type, exception_message } = JSON.parse(message) as Partial<Record<string, unknown>>;
    if (typeof exception_type !== 'string' || typeof exception_message !== 'string') return message;
    return `${exception_type} Error: ${exception_message}`;
  } catch (error) {
    if (error instanceof SyntaxError) return message;
    throw error;
  }
}
