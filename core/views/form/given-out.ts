/** Whether new records of the object that come without an owner are given out by rules. */
type IsGivenOut = (object: string) => boolean;

let hook: IsGivenOut = () => false;

/** Says how to find out; called once, as the application starts. The function is a hook. */
export function setGivenOut(given: IsGivenOut): void {
  hook = given;
}

/** A form must not show such a record as one's own: whose it is, is decided when it is saved. */
export const useGivenOut: IsGivenOut = (object) => hook(object);
