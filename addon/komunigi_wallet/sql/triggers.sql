-- Each is made where it is missing, or was made otherwise: making a trigger locks its table, while
-- tills are open.

CREATE TRIGGER customer_wallet_entry_enter BEFORE INSERT ON customer_wallet_entry
    FOR EACH ROW EXECUTE FUNCTION customer_wallet_entry_enter();
CREATE TRIGGER customer_wallet_entry_keep BEFORE UPDATE OR DELETE ON customer_wallet_entry
    FOR EACH ROW EXECUTE FUNCTION customer_wallet_entry_keep();
CREATE TRIGGER customer_wallet_entry_keep_all BEFORE TRUNCATE ON customer_wallet_entry
    FOR EACH STATEMENT EXECUTE FUNCTION customer_wallet_entry_keep();
CREATE TRIGGER customer_wallet_keep BEFORE INSERT OR UPDATE ON customer_wallet
    FOR EACH ROW EXECUTE FUNCTION customer_wallet_keep();

CREATE TRIGGER customer_wallet_order_freeze BEFORE UPDATE OR DELETE ON pos_order
    FOR EACH ROW EXECUTE FUNCTION customer_wallet_order_freeze();
CREATE TRIGGER customer_wallet_line_freeze BEFORE INSERT OR UPDATE OR DELETE ON pos_order_line
    FOR EACH ROW EXECUTE FUNCTION customer_wallet_part_freeze();
CREATE TRIGGER customer_wallet_payment_freeze BEFORE INSERT OR UPDATE OR DELETE ON pos_payment
    FOR EACH ROW EXECUTE FUNCTION customer_wallet_part_freeze();
CREATE TRIGGER customer_wallet_tax_freeze
    BEFORE INSERT OR UPDATE OR DELETE ON account_tax_pos_order_line_rel
    FOR EACH ROW EXECUTE FUNCTION customer_wallet_part_freeze();

CREATE CONSTRAINT TRIGGER customer_wallet_order_entered AFTER INSERT OR UPDATE OF state ON pos_order
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state IN ('paid', 'done'))
    EXECUTE FUNCTION customer_wallet_order_entered();
CREATE CONSTRAINT TRIGGER customer_wallet_line_entered
    AFTER INSERT OR UPDATE OF price_unit, qty, product_id, order_id ON pos_order_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION customer_wallet_order_entered();
CREATE CONSTRAINT TRIGGER customer_wallet_payment_entered
    AFTER INSERT OR UPDATE OF amount, payment_method_id, pos_order_id ON pos_payment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION customer_wallet_order_entered();

CREATE TRIGGER customer_wallet_item_keep BEFORE UPDATE ON account_move_line
    FOR EACH ROW WHEN (OLD.parent_state = 'posted')
    EXECUTE FUNCTION customer_wallet_item_keep();
CREATE TRIGGER customer_wallet_item_wait BEFORE UPDATE ON account_move_line
    FOR EACH ROW WHEN (
        OLD.parent_state IS DISTINCT FROM 'posted'
        AND (OLD.account_id, OLD.balance, OLD.move_id, OLD.company_id, OLD.partner_id)
            IS DISTINCT FROM
            (NEW.account_id, NEW.balance, NEW.move_id, NEW.company_id, NEW.partner_id))
    EXECUTE FUNCTION customer_wallet_item_wait();
CREATE TRIGGER customer_wallet_item_stay BEFORE DELETE ON account_move_line
    FOR EACH ROW EXECUTE FUNCTION customer_wallet_item_keep();
CREATE CONSTRAINT TRIGGER customer_wallet_item_entered
    AFTER INSERT OR UPDATE OF parent_state, account_id, balance, company_id ON account_move_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION customer_wallet_item_entered();
