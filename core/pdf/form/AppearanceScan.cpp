// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/AppearanceScan.h"

#include "core/pdf/ContentScan.h"
#include "core/pdf/OperatorWatch.h"
#include "core/pdf/form/FieldFacts.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <exception>
#include <set>
#include <vector>

namespace pingshen {

namespace {

constexpr int multilineFlag = 1 << 12;
constexpr int comboFlag = 1 << 17;
constexpr int deepestForm = 4;
constexpr int formsLookedInto = 50;
constexpr int rectanglesOfAFrame = 12; ///< more are a bar code, or letters
constexpr qsizetype longestName = 200;
constexpr qsizetype longestCompared = 10'000;

/// What draws the characters tells which they are.
bool namesCharacters(QPDFObjectHandle font)
{
    if (!font.isDictionary()) {
        return false;
    }
    if (font.getKey("/ToUnicode").isStream()) {
        return true;
    }
    auto encoding = font.getKey("/Encoding");
    if (font.getKey("/Subtype").isNameAndEquals("/Type0")) {
        return encoding.isName() && encoding.getName().find("/Identity") != 0;
    }
    auto base = font.getKey("/BaseFont");
    const auto name = base.isName() ? base.getName() : std::string();
    for (const auto* symbols : {"Dingbats", "Symbol", "Wingdings", "Webdings"}) {
        if (name.find(symbols) != std::string::npos) {
            return false;
        }
    }
    auto descriptor = font.getKey("/FontDescriptor");
    const bool isEmbedded =
        descriptor.isDictionary()
        && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") || descriptor.hasKey("/FontFile3"));
    return !font.getKey("/Subtype").isNameAndEquals("/Type3") && (!isEmbedded || encoding.isName());
}

class AppearanceScan final : public OperatorWatch
{
public:
    AppearanceScan(AppearanceFacts& facts, QPDFObjectHandle resources, int depth)
        : m_facts(facts),
          m_resources(resources),
          m_depth(depth)
    {}

    static void look(AppearanceFacts& facts, QPDFObjectHandle form, int depth)
    {
        const auto content = depth < deepestForm ? shortContent(form) : std::nullopt;
        if (!content || ++facts.forms > formsLookedInto) {
            facts.hasOthers = true;
            return;
        }
        facts.bytes += static_cast<qint64>(content->size());
        AppearanceScan watch(facts, form.getDict().getKey("/Resources"), depth);
        QPDFObjectHandle::parseContentStream(QPDFObjectHandle::newStream(form.getOwningQPDF(), *content), &watch);
    }

private:
    void apply(const std::string& name) override
    {
        static const std::set<std::string> drawing = {"c", "v", "y", "sh", "EI"};
        static const std::set<std::string> showing = {"Tj", "TJ", "'", "\""};
        m_facts.hasOthers = m_facts.hasOthers || drawing.contains(name);
        m_facts.rectangles += name == "re" || name == "l" ? 1 : 0;
        if (name == "Tf" && operands().size() == 2 && operand(0).isName()) {
            m_isReadable = namesCharacters(named("/Font", operand(0)));
        } else if (showing.contains(name) && !operands().empty() && hasInk(operands().back())) {
            m_facts.hasWords = true;
            m_facts.isReadable = m_facts.isReadable && m_isReadable;
        } else if (name == "Do" && operands().size() == 1 && operand(0).isName()) {
            draw(named("/XObject", operand(0)));
        }
    }

    void draw(QPDFObjectHandle object)
    {
        if (object.isFormXObject()) {
            look(m_facts, object, m_depth + 1);
        } else if (!object.isNull()) {
            m_facts.hasOthers = true;
        }
    }

    QPDFObjectHandle named(const char* category, QPDFObjectHandle name) const
    {
        auto resources = m_resources;
        auto all = resources.isDictionary() ? resources.getKey(category) : QPDFObjectHandle::newNull();
        return all.isDictionary() ? all.getKey(name.getName()) : QPDFObjectHandle::newNull();
    }

    /// Whatever the font makes of it; appearances of empty fields show empty strings.
    static bool hasInk(QPDFObjectHandle operand)
    {
        if (operand.isArray()) {
            auto items = operand.getArrayAsVector();
            return std::any_of(items.begin(), items.end(), [](auto& item) { return item.isString() && hasInk(item); });
        }
        const auto bytes = operand.isString() ? operand.getStringValue() : std::string();
        return std::any_of(bytes.begin(), bytes.end(), [](unsigned char c) { return std::isspace(c) == 0; });
    }

    AppearanceFacts& m_facts;
    QPDFObjectHandle m_resources;
    bool m_isReadable = false;
    int m_depth;
};

QString nameOf(QPDFFormFieldObjectHelper field)
{
    const auto name = QString::fromStdString(field.getFullyQualifiedName());
    return (name.isEmpty() ? QString::fromStdString(field.getAlternativeName()) : name).left(longestName);
}

/// What a button's state is called in the form, if the state is but a number.
QString labelOf(QPDFObjectHandle state, QPDFFormFieldObjectHelper field)
{
    auto labels = field.getInheritableFieldValue("/Opt");
    bool isNumber = false;
    const int number = textOf(state).toInt(&isNumber);
    const bool isThere = isNumber && labels.isArray() && number >= 0 && number < labels.getArrayNItems();
    return isThere ? textOf(labels.getArrayItem(number)) : QString();
}

/// Set or not is all that a button by itself can be, whatever it calls that.
bool isOneOfSeveral(QPDFFormFieldObjectHelper field)
{
    auto kids = field.getInheritableFieldValue("/Kids");
    return field.isRadioButton() || (kids.isArray() && kids.getArrayNItems() > 1);
}

/// A script of the form's own draws the value in its own way, or makes it.
bool isScripted(QPDFFormFieldObjectHelper field)
{
    auto actions = field.getInheritableFieldValue("/AA");
    return actions.isDictionary() && (actions.hasKey("/F") || actions.hasKey("/C"));
}

bool isBarcode(QPDFFormFieldObjectHelper field)
{
    auto look = field.getObjectHandle().getKey("/MK");
    return look.isDictionary() && look.hasKey("/PMD");
}

/// Of a choice, also what is stored for its label.
QStringList spellingsOf(QPDFFormFieldObjectHelper field, const QString& value)
{
    QStringList spellings{value};
    if (field.isChoice()) {
        auto stored = field.getInheritableFieldValue("/V");
        if (const auto text = textOf(stored); !text.trimmed().isEmpty()) {
            spellings << text.trimmed();
        }
        spellings.removeDuplicates();
    }
    return spellings;
}

} // namespace

bool isPicture(const AppearanceFacts& facts)
{
    return !facts.hasWords && (facts.hasOthers || facts.rectangles > rectanglesOfAFrame);
}

AppearanceFacts scannedAppearance(QPDFObjectHandle stream)
{
    AppearanceFacts facts;
    try {
        AppearanceScan::look(facts, stream, 0);
    } catch (const std::exception&) {
        facts.isReadable = false; // nobody knows what else it draws
    }
    return facts;
}

std::optional<ShownField> shownField(QPDFFormFieldObjectHelper field, const AppearanceFacts& facts,
                                     const QString& value)
{
    const bool isList = field.isChoice() && (field.getFlags() & comboFlag) == 0;
    const bool isScrolled = isList && !field.getInheritableFieldValue("/TI").isNull();
    const bool isComparable = !value.isEmpty() && value.size() <= longestCompared && !isScrolled;
    if (!isComparable || isPicture(facts) || !facts.isReadable || isBarcode(field)) {
        return std::nullopt;
    }
    const bool isLong = field.isText() && (field.getFlags() & multilineFlag) != 0;
    return ShownField{.name = nameOf(field),
                      .stored = isList ? value.split(u'\n') : spellingsOf(field, value),
                      .shape = isList   ? ShownField::Shape::List
                               : isLong ? ShownField::Shape::Lines
                                        : ShownField::Shape::Line,
                      .formatting = isScripted(field) ? Formatting::Scripted : Formatting::Plain,
                      .isBlank = !facts.hasWords};
}

std::optional<ShownField> contradictingButton(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field)
{
    auto drawn = annotation.getKey("/AS");
    auto stored = field.getInheritableFieldValue("/V");
    auto appearances = annotation.getKey("/AP");
    auto normal = appearances.isDictionary() ? appearances.getKey("/N") : QPDFObjectHandle::newNull();
    if (field.isPushbutton() || !drawn.isName() || !stored.isName() || !normal.isDictionary()) {
        return std::nullopt;
    }
    const auto isOff = [](QPDFObjectHandle state) { return state.isNameAndEquals("/Off"); };
    const bool isMissed = isOff(drawn) && normal.hasKey(stored.getName());
    const bool isAdded = isOff(stored) && !isOff(drawn) && normal.hasKey(drawn.getName());
    const bool isOther = isOneOfSeveral(field) && !isOff(drawn) && !isOff(stored) && textOf(drawn) != textOf(stored)
                         && labelOf(drawn, field) != textOf(stored);
    const bool isContrary = isOff(drawn) != isOff(stored) && (isMissed || isAdded);
    if (!isContrary && !isOther) {
        return std::nullopt;
    }
    return ShownField{
        .name = nameOf(field), .stored = {textOf(stored)}, .shape = ShownField::Shape::Button, .drawn = textOf(drawn)};
}

void appendAlone(QPDF& pdf, QPDFObjectHandle stream)
{
    auto dictionary = stream.getDict();
    auto own = dictionary.getKey("/Matrix");
    std::string placing;
    if (own.isMatrix()) { // its turn is undone, so that its lines lie level
        const auto m = own.getArrayAsMatrix();
        const double determinant = m.a * m.d - m.b * m.c;
        if (std::abs(determinant) > 1e-9) {
            const QPDFMatrix inverse(m.d / determinant, -m.b / determinant, -m.c / determinant, m.a / determinant,
                                     (m.c * m.f - m.d * m.e) / determinant, (m.b * m.e - m.a * m.f) / determinant);
            placing = inverse.unparse() + " cm ";
        }
    }
    auto page = QPDFObjectHandle::parse("<< /Type /Page /Resources << /XObject << >> >> >>");
    page.replaceKey("/MediaBox", dictionary.getKey("/BBox"));
    page.getKey("/Resources").getKey("/XObject").replaceKey("/A", stream);
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, placing + "/A Do"));
    pdf.addPage(pdf.makeIndirectObject(page), false);
}

} // namespace pingshen
