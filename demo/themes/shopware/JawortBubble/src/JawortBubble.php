<?php declare(strict_types=1);

namespace JawortBubble;

use Shopware\Core\Framework\Plugin;

/** Brings a template and its settings; there is nothing to install. */
class JawortBubble extends Plugin
{
}
