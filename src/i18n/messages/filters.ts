export const filtersEn = {
};

export const filtersZh: typeof filtersEn = {
};
