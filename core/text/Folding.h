// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pingshen {

/// The one form in which texts are searched and compared: what a reader takes for the same is the same in it.
/// Width, case, accents and compatibility forms are gone (NFKC, ligatures, Kangxi radicals), what nobody sees is left
/// out, traditional characters are simplified ones, one by one; all space is a space. Doing it twice changes nothing.
/// It keeps words and their order but not places: whoever shows a hit folds the text's words and looks among them.
/// Any thread.
QString folded(const QString& text);

/// By which `folded` and `Pinyin` a stored text was made; another one where they, or ICU's data, are others.
QString foldingEdition();

} // namespace pingshen
