/** Help: the way through, the formulas, and where data goes. */
import { usePage } from '../page-state';
import { sidebarWords } from '../../src/i18n/sidebar';
import { Title } from '../parts';

export function HelpView() {
  const { locale } = usePage();
  const text = sidebarWords(locale).help;
  return (
    <>
      <Title>{text.title}</Title>
      <h2>{text.steps}</h2>
      <ol class="dots">
        {text.stepList.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{text.formulas}</h2>
      <ul class="plain">
        {text.formulaList.map(([name, description]) => (
          <li key={name}>
            <code>{name}</code>: {description}
          </li>
        ))}
      </ul>
      <p>{text.today}</p>
      <h2>{text.data}</h2>
      <p>{text.dataText}</p>
    </>
  );
}
