-- Names of units in Vietnamese order, numbers in them by their value: "Chi bộ số 2" stands before "Chi bộ số 10".
create collation organization_natural (provider = icu, locale = 'vi-u-kn-true');
