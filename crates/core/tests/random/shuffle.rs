//! The same documents with siblings in another order.

use serde_json::Value as Json;

use super::Tape;

fn shuffle_list(list: &mut [Json], tape: &mut Tape<'_>) {
    for position in 1..list.len() {
        // From the back, so that a tape of zeros changes nothing.
        list.swap(position, position - tape.below(position + 1));
    }
}

/// Shuffles every list that stands under one of these names, at any depth.
fn shuffle_under(json: &mut Json, names: &[&str], tape: &mut Tape<'_>) {
    match json {
        Json::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                if let (true, Some(list)) = (names.contains(&name.as_str()), value.as_array_mut()) {
                    shuffle_list(list, tape);
                }
                shuffle_under(value, names, tape);
            }
        }
        Json::Array(items) => items.iter_mut().for_each(|item| shuffle_under(item, names, tape)),
        _ => {}
    }
}

/// Indicators, points and the parts of combinations in another order.
pub(crate) fn standard(standard: &Json, tape: &mut Tape<'_>) -> Json {
    let mut shuffled = standard.clone();
    shuffle_under(&mut shuffled, &["indicators", "observation_points", "all", "any", "of", "figures"], tape);
    shuffled
}

/// The entries of a dossier in another order; items of listings keep theirs, since pointers name it.
pub(crate) fn dossier(dossier: &Json, tape: &mut Tape<'_>) -> Json {
    let mut shuffled = dossier.clone();
    shuffle_under(&mut shuffled, &["figures", "attestations", "not_applicable"], tape);
    shuffled
}
