import './people-texts.ts';
import { useParams } from '@tanstack/react-router';
import { Directory } from './directory.tsx';
import { PersonScreen } from './person-screen.tsx';

/** `/people` shows who works here, `/people/<id>` one of them. */
export function PeoplePage() {
  const { _splat: id = '' } = useParams({ strict: false }) as { _splat?: string };
  return id === '' ? <Directory /> : <PersonScreen key={id} id={id} />;
}
