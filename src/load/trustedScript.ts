/** As far as we use it; the library of types does not know it yet. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (text: string) => string }) => Policy;
}
interface Policy {
  readonly createScriptURL: (text: string) => unknown;
}

let policy: Policy | undefined;

/**
 * The address of a script of our own in the form that the content policy asks for before it becomes a worker. Its one
 * Trusted Types policy is made here, once.
 * @throws TypeError for a script from elsewhere
 */
export function trustedScript(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('app', {
    createScriptURL: (text) => {
      if (new URL(text, window.location.href).origin !== window.location.origin)
        throw new TypeError(`Not a script of ours: ${text}`);
      return text;
    },
  });
  // The browser takes the trusted object where the types of the library know only the text.
  return (policy?.createScriptURL(url) ?? url) as string;
}
