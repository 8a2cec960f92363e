comment on column merged_business.before is
    'all that was told of it, of its owners and of the kept one as JSON, sealed with the key of the vault; sealed: id';
