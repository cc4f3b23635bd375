// Before the first paint: without it a dark screen would flash white. A file of its own, since the server's
// content security policy allows no inline scripts.
(() => {
  let wished = null;
  try {
    wished = localStorage.getItem('rapport.appearance');
  } catch {}
  const isDark = wished === 'dark' || (wished !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  const root = document.documentElement;
  root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
  root.style.colorScheme = isDark ? 'dark' : 'light';
  root.style.background = isDark ? '#1a1b1f' : '#ffffff';
})();
