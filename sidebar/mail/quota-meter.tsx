/** Today's letters against the letters that the account may still send. */
import { usePage } from '../page-state';
import { Button } from '../parts';
import { useDesk } from './desk';

export function QuotaMeter({ due }: { due: number }) {
  const { say } = usePage();
  const { page, text, show } = useDesk();
  const { quota, sender } = page;
  return (
    <section class="meter" aria-label={text.quota.title} data-testid="quota">
      <div>
        <p>
          {say(text.quota.due, { n: due })} {say(text.quota.left, { n: quota, sender })}
          {due > quota && <span class="refused"> {text.quota.over}</span>}
        </p>
        <meter
          min={0}
          max={Math.max(quota, due, 1)}
          high={Math.max(quota, 1)}
          value={due}
          aria-label={text.quota.meter}
        >
          {due}
        </meter>
      </div>
      <Button primary={due > 0} onClick={() => show({ at: 'today' })} testId="to-today">
        {text.quota.send}
      </Button>
    </section>
  );
}
