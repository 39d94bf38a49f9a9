/** Whether the beginning of a file is an HTML page or a part of one. */
export function detectHtmlPage(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|table|ul|ol|h[1-6]|p|meta|title)[\s>]/iu.test(
    head,
  );
}
