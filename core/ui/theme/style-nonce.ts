/**
 * What the server's content security policy lets style sheets carry that are made in the browser: new with every load
 * of the page. Undefined where no server of ours gave the page (while developing, in tests).
 */
export const styleNonce: string | undefined =
  typeof document === 'undefined'
    ? undefined
    : document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content || undefined;

// Where the library that holds the page still under a dialog looks for it.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
