-- Journal items on the wallet account: kept while posted, or while what they book waits for them, and
-- at commit in the ledger.

-- What the ledger holds of an item that is booked.
CREATE OR REPLACE FUNCTION customer_wallet_item_entries(item integer)
RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT COALESCE(SUM(amount), 0)
      FROM customer_wallet_entry WHERE move_line_id = item AND state = 'posted'
$$;

CREATE OR REPLACE FUNCTION customer_wallet_item_keep()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM FROM customer_wallet_entry WHERE move_line_id = OLD.id AND state = 'pending';
        IF FOUND THEN
            PERFORM customer_wallet_refuse('customer_wallet_item_waits', 'account_move_line');
        END IF;
        IF customer_wallet_item_entries(OLD.id) <> 0 THEN
            PERFORM customer_wallet_refuse('customer_wallet_item_kept', 'account_move_line');
        END IF;
        RETURN OLD;
    END IF;
    PERFORM FROM customer_wallet_entry WHERE move_line_id = OLD.id;
    IF FOUND AND NOT (
        (NEW.account_id, NEW.balance, NEW.debit, NEW.credit, NEW.amount_currency,
         NEW.currency_id, NEW.company_id, NEW.move_id, NEW.journal_id, NEW.date, NEW.name)
        IS NOT DISTINCT FROM
        (OLD.account_id, OLD.balance, OLD.debit, OLD.credit, OLD.amount_currency,
         OLD.currency_id, OLD.company_id, OLD.move_id, OLD.journal_id, OLD.date, OLD.name)
        AND customer_wallet_contact_moves(OLD.partner_id, NEW.partner_id)
    ) THEN
        PERFORM customer_wallet_refuse('customer_wallet_item_kept', 'account_move_line');
    END IF;
    RETURN NEW;
END $$;

-- Whether the books and the ledger say the same of a household.
CREATE OR REPLACE FUNCTION customer_wallet_household_agrees(
    household integer, account integer, company integer)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT ROUND((
        SELECT COALESCE(SUM(-item.balance), 0)
          FROM account_move_line AS item JOIN res_partner ON res_partner.id = item.partner_id
         WHERE commercial_partner_id = household AND item.account_id = account
           AND item.company_id = company AND item.parent_state = 'posted'), 6) = ROUND((
        SELECT COALESCE(SUM(entry.amount), 0)
          FROM customer_wallet_entry AS entry JOIN res_partner ON res_partner.id = entry.partner_id
         WHERE commercial_partner_id = household
           AND entry.company_id = company AND entry.state = 'posted'), 6)
$$;

-- What an order moved waits for an entry that was taken back to be posted again: its item stays the
-- one that will book it. Of its customer, posting judges; until the ledger has followed an item out
-- of the books, its customer says whose money leaves.
CREATE OR REPLACE FUNCTION customer_wallet_item_wait()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM customer_wallet_entry WHERE move_line_id = OLD.id AND state = 'pending';
    IF FOUND AND (OLD.account_id, OLD.balance, OLD.move_id, OLD.company_id)
                 IS DISTINCT FROM (NEW.account_id, NEW.balance, NEW.move_id, NEW.company_id) THEN
        PERFORM customer_wallet_refuse('customer_wallet_item_waits', 'account_move_line');
    END IF;
    IF NOT customer_wallet_contact_moves(OLD.partner_id, NEW.partner_id)
       AND customer_wallet_item_entries(OLD.id) <> 0 THEN
        PERFORM customer_wallet_refuse('customer_wallet_item_kept', 'account_move_line');
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_item_entered()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    account integer;
    household integer;
    holder integer;
    holds_wallets boolean;
    booked numeric;
    is_true boolean;
BEGIN
    SELECT MAX(customer_wallet_account_id) FILTER (WHERE id = NEW.company_id),
           COALESCE(BOOL_OR(customer_wallet_account_id = NEW.account_id), FALSE)
      INTO account, holds_wallets FROM res_company;
    IF holds_wallets AND NEW.account_id IS DISTINCT FROM account THEN
        PERFORM FROM account_move_line AS item
           JOIN account_move AS move ON move.id = item.move_id AND move.state = 'posted'
          WHERE (item.id, item.account_id, item.company_id)
              = (NEW.id, NEW.account_id, NEW.company_id);
        IF FOUND THEN
            PERFORM customer_wallet_refuse('customer_wallet_item_astray', 'account_move_line');
        END IF;
    END IF;
    -- An item of another account, which was not changed just now, is none of a wallet.
    IF account IS NULL OR (NEW.account_id IS DISTINCT FROM account
                           AND (TG_OP = 'INSERT' OR NEW.account_id = OLD.account_id)) THEN
        RETURN NULL;
    END IF;
    SELECT CASE WHEN move.state = 'posted' AND item.account_id = account
                THEN -item.balance ELSE 0 END,
           item.account_id IS DISTINCT FROM account OR item.parent_state = move.state,
           (SELECT commercial_partner_id FROM res_partner WHERE res_partner.id = item.partner_id)
      INTO booked, is_true, household
      FROM account_move_line AS item
      JOIN account_move AS move ON move.id = item.move_id
     WHERE item.id = NEW.id;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF booked <> customer_wallet_item_entries(NEW.id) OR NOT is_true THEN
        PERFORM customer_wallet_refuse('customer_wallet_item_entered', 'account_move_line');
    END IF;
    IF booked = 0 THEN
        RETURN NULL;
    END IF;
    -- Another household than that of its entry got the item: only with the money of a contact.
    SELECT commercial_partner_id INTO holder
      FROM customer_wallet_entry AS entry JOIN res_partner ON res_partner.id = entry.partner_id
     WHERE move_line_id = NEW.id AND entry.state = 'posted' ORDER BY entry.id DESC LIMIT 1;
    IF holder IS DISTINCT FROM household
       AND NOT customer_wallet_household_agrees(household, account, NEW.company_id)
    THEN
        PERFORM customer_wallet_refuse('customer_wallet_item_entered', 'account_move_line');
    END IF;
    RETURN NULL;
END $$;
