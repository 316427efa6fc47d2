export const tableEn = {
};

export const tableZh: typeof tableEn = {
};
