interface List {
  readonly title: string;
  readonly url: string | null;
  readonly language: string;
}

/** The title of a list, with a link to where it is published. */
export function ListLink({ list: { title, url, language } }: { readonly list: List }) {
  if (url === null) return <span lang={language}>{title}</span>;
  return (
    <a href={url} lang={language}>
      {title}
    </a>
  );
}
