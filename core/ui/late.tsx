import { type ComponentType, type ReactNode, Suspense, use } from 'react';

type Part<Props> = ComponentType<Props>;

/**
 * A part of the screen whose code is fetched apart from it. Once the code is there (see `ahead.ts`) it is drawn
 * at once, which `lazy` does not do the first time; until then `meanwhile` holds its place.
 */
export function late<Props extends object>(
  get: () => Part<Props> | Promise<Part<Props>>,
  meanwhile?: (props: Props) => ReactNode,
): Part<Props> & { load: () => Promise<unknown> } {
  let ready: Part<Props> | undefined;
  let coming: Promise<Part<Props>> | undefined;

  function load(): Promise<Part<Props>> {
    coming ??= Promise.resolve(get()).then(
      (part) => {
        ready = part;
        return part;
      },
      (problem) => {
        // The connection may be back the next time.
        coming = undefined;
        throw problem;
      },
    );
    return coming;
  }

  // biome-ignore lint/correctness/noComponentHookFactories: made once, at the top of a module.
  function Ready(props: Props) {
    if (!ready) {
      const part = coming ? undefined : get();
      if (typeof part === 'function') ready = part;
    }
    const Component = ready ?? use(load());
    return <Component {...props} />;
  }

  // biome-ignore lint/correctness/noComponentHookFactories: see above.
  const Late = (props: Props) => (
    <Suspense fallback={meanwhile?.(props)}>
      <Ready {...props} />
    </Suspense>
  );
  return Object.assign(Late, { load });
}
