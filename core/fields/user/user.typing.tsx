import { useSession } from '#core/ui/client/session.ts';
import { defineTyping } from '../input.ts';
import { ReferenceFilter } from '../reference/reference-filter.tsx';
import { ReferenceInput } from '../reference/reference-input.tsx';
import { useSpecials } from './user.input.tsx';

export default defineTyping<string>({
  Input: (props) => {
    const { user } = useSession();
    // A default may be "me", whoever that is.
    const value = props.value === 'me' ? user.id : props.value;
    return <ReferenceInput {...props} value={value} first={[{ id: user.id, object: 'user', title: user.name }]} />;
  },
  FilterInput: (props) => <ReferenceFilter {...props} specials={useSpecials()} />,
});
