import { ApiProblem } from './problem.ts';

/** Sends a form with files. XMLHttpRequest, because fetch cannot tell how much has been sent. */
export function uploadForm<T>(url: string, form: FormData, onProgress?: (fraction: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status < 400) resolve(request.response as T);
      else reject(new ApiProblem(request.status, request.response ?? {}));
    };
    request.onerror = () => reject(new ApiProblem(0, {}));
    request.send(form);
  });
}
