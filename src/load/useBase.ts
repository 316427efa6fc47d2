import { createContext, useContext } from 'react';

/** Folder of the site with a slash at the end, such as `/` or `/some/folder/`. Provided once by the app. */
export const BaseContext = createContext('/');

export const useBase = (): string => useContext(BaseContext);
