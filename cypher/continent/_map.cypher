// A continent that comes along with another row; its names as far as they are asked for.
  k {.id, .displayName, nameTexts: CASE WHEN $withNames THEN k.nameTexts ELSE [] END,
    nameLanguages: CASE WHEN $withNames THEN k.nameLanguages ELSE [] END, nameKinds: CASE WHEN $withNames THEN k.nameKinds ELSE [] END}
